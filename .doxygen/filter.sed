# What Doxygen would take for something else.
/^\/\/ SPDX/d
# It expects a name behind "@file".
1s,@file ,@file\n/// ,
# In text, the name of a header is no tag.
/^ *\/\/\/ \{1,3\}[^ ]/s,\([ (]\)<\([a-z_/]*\(\.hpp\)\?\)>,\1\\<\2\\>,g
