# One place for the flags of every target of ours: link mk_flags.
add_library(mk_flags INTERFACE)
target_compile_features(mk_flags INTERFACE cxx_std_20)
target_compile_definitions(mk_flags INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_FOREACH QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_STRICT_ITERATORS QT_DISABLE_DEPRECATED_BEFORE=0x060400)
if(MSVC)
    target_compile_options(mk_flags INTERFACE /W4 /utf-8 /permissive-)
else()
    target_compile_options(mk_flags INTERFACE -Wall -Wextra -Wpedantic -Wold-style-cast -Woverloaded-virtual -Wconversion)
endif()
option(MK_WERROR "Warnings are errors" ON)
if(MK_WERROR AND NOT MSVC)
    target_compile_options(mk_flags INTERFACE -Werror)
endif()
# What Debian's own builds are hardened with; the sanitizers bring guards of their own.
if(CMAKE_SYSTEM_NAME STREQUAL "Linux" AND NOT MK_SANITIZE)
    include(CheckCXXCompilerFlag)
    set(mk_hardened -fstack-protector-strong -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2)
    foreach(flag stack-clash-protection cf-protection) # not on every processor
        check_cxx_compiler_flag(-f${flag} MK_HAS_${flag})
        if(MK_HAS_${flag})
            list(APPEND mk_hardened -f${flag})
        endif()
    endforeach()
    list(JOIN mk_hardened " " mk_hardened)
    target_compile_options(mk_flags INTERFACE
        "$<$<CONFIG:Release,RelWithDebInfo,MinSizeRel>:SHELL:${mk_hardened}>")
    # Objects are position-independent for Qt anyway; here the program becomes so as a whole.
    target_link_options(mk_flags INTERFACE -pie -Wl,-z,relro,-z,now,-z,noexecstack)
endif()
set(MK_SANITIZE "" CACHE STRING "address;undefined or thread")
if(MK_SANITIZE)
    list(JOIN MK_SANITIZE "," mk_sanitizers)
    target_compile_options(mk_flags INTERFACE -fsanitize=${mk_sanitizers} -fno-omit-frame-pointer)
    target_link_options(mk_flags INTERFACE -fsanitize=${mk_sanitizers})
endif()
