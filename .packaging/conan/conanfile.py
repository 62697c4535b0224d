"""The Conan recipe: `conan create .packaging/conan` in the library's folder."""

import pathlib
import re

from conan import ConanFile
from conan.tools.files import copy


class Tapeless(ConanFile):
    name = "tapeless"
    description = "Reverse-mode automatic differentiation at compile time"
    license = "BSL-1.0"
    topics = ("automatic differentiation", "header-only")
    package_type = "header-library"
    no_copy_source = True

    def set_version(self):
        header = self._library() / "include/tapeless/base/version.hpp"
        self.version = re.search(r'version = "([^"]*)"', header.read_text("utf-8"))[1]

    def export_sources(self):
        for pattern in ("include/*.hpp", "LICENSE"):
            copy(self, pattern, src=self._library(), dst=self.export_sources_folder)

    def requirements(self):
        self.requires("boost/[>=1.74]", options={"header_only": True}, transitive_headers=True)

    def package(self):
        copy(self, "include/*.hpp", src=self.source_folder, dst=self.package_folder)
        copy(self, "LICENSE", src=self.source_folder,
             dst=pathlib.Path(self.package_folder) / "licenses")

    def package_info(self):
        self.cpp_info.bindirs = []
        self.cpp_info.libdirs = []
        self.cpp_info.requires = ["boost::headers"]
        self.cpp_info.set_property("cmake_file_name", "tapeless")
        self.cpp_info.set_property("cmake_target_name", "tapeless::tapeless")

    def _library(self):
        return pathlib.Path(self.recipe_folder).parent.parent
