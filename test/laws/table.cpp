// Every row of the operation table is in the list that the laws are tested for.
// SPDX-License-Identifier: BSL-1.0
#define BOOST_TEST_MODULE laws
#include "rows.hpp"
#include "special_rows.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>

namespace {

template <class... Entry>
void add_listed_rows(std::tuple<Entry...>*, std::set<std::string>& result) {
    (result.insert(std::string(
         tapeless::type_name<typename Entry::row>.substr(std::string("tapeless::").size()))),
     ...);
}

std::set<std::string> listed_rows() {
    std::set<std::string> result;
    add_listed_rows(static_cast<rows::all*>(nullptr), result);
    add_listed_rows(static_cast<rows::special*>(nullptr), result);
    add_listed_rows(static_cast<rows::lawless*>(nullptr), result);
    return result;
}

// The structs of a header that have the name of an operation. Templates are made from a user's own.
void add_rows_in(std::filesystem::path const& header, std::set<std::string>& result) {
    std::ifstream file(header);
    std::string line, current;
    bool is_template = false;
    for (std::string before; std::getline(file, line); before = line) {
        if (line.starts_with("struct ") && !line.ends_with(";")) {
            current = line.substr(7, line.find_first_of(" :{", 7) - 7);
            is_template = before.starts_with("template <");
        } else if (!is_template && line.starts_with("    static constexpr std::string_view name")) {
            result.insert(current);
        }
    }
}

} // namespace

BOOST_AUTO_TEST_CASE(every_row_of_the_table_is_listed) {
    std::filesystem::path const folder = "../include/tapeless/operation";
    BOOST_TEST_REQUIRE(std::filesystem::is_directory(folder), "the tests run in the folder test/");
    std::set<std::string> rows_of_table;
    for (auto const& header : std::filesystem::directory_iterator(folder))
        add_rows_in(header, rows_of_table);
    std::set<std::string> const listed = listed_rows();
    BOOST_TEST(listed == rows_of_table, boost::test_tools::per_element());
    for (std::string const& row : rows_of_table)
        BOOST_TEST(listed.contains(row), row << " is missing in test/laws/rows.hpp");
}

// The functions that users call are declared over rows that their headers name first.
BOOST_AUTO_TEST_CASE(every_row_of_an_operator_is_listed) {
    std::set<std::string> const listed = listed_rows();
    int rows_found = 0;
    for (std::string const header :
         {"operators", "elementary_functions", "piecewise_functions", "functions"}) {
        std::ifstream file("../include/tapeless/operation/" + header + ".hpp");
        BOOST_TEST_REQUIRE(file.is_open());
        std::string line;
        while (std::getline(file, line))
            if (line.starts_with("struct ") && line.ends_with(";")) {
                ++rows_found;
                std::string const row = line.substr(7, line.size() - 8);
                BOOST_TEST(listed.contains(row), row << " is missing in test/laws/rows.hpp");
            }
    }
    BOOST_TEST(rows_found > 60);
}
