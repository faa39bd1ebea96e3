# mk_curl: libcurl, which talks to servers. On Linux only its header is compiled with: the library costs 7 to 9 ms of a
# start and is loaded when something is first sent or fetched (app/network/curl_library.h). Elsewhere it is linked, so that
# the tools that gather a package's libraries see it.
find_package(CURL 7.85 REQUIRED)
add_library(mk_curl INTERFACE)
if(CMAKE_SYSTEM_NAME STREQUAL "Linux")
    target_include_directories(mk_curl SYSTEM INTERFACE
        $<TARGET_PROPERTY:CURL::libcurl,INTERFACE_INCLUDE_DIRECTORIES>)
else()
    target_link_libraries(mk_curl INTERFACE CURL::libcurl)
    target_compile_definitions(mk_curl INTERFACE MK_CURL_LINKED)
endif()
