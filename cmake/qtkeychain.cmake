# mk_keychain: QtKeychain, which keeps secrets where the system does. Linked as any other: a start does not notice it.
option(MK_KEYCHAIN "Secrets are kept in the system's keychain, where QtKeychain is installed" ON)
add_library(mk_keychain INTERFACE)
if(MK_KEYCHAIN)
    find_package(Qt6Keychain 0.13 QUIET)
endif()
if(MK_KEYCHAIN AND Qt6Keychain_FOUND)
    target_link_libraries(mk_keychain INTERFACE Qt6Keychain::Qt6Keychain)
    target_compile_definitions(mk_keychain INTERFACE MK_HAS_KEYCHAIN)
else()
    message(STATUS "No secret can be kept, so nothing is sent by itself: QtKeychain is missing (Debian: "
        "qtkeychain-qt6-dev) or switched off (MK_KEYCHAIN).")
endif()
