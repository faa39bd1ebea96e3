# Runs in cpack between installing and packing: adds what only a Debian package holds, and compresses as policy asks.
set(usr "${CPACK_TEMPORARY_DIRECTORY}/usr")
set(doc "${usr}/share/doc/menkhach")
file(MAKE_DIRECTORY "${doc}")
file(COPY "${CMAKE_CURRENT_LIST_DIR}/copyright" DESTINATION "${doc}"
    FILE_PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)
configure_file("${CMAKE_CURRENT_LIST_DIR}/changelog" "${doc}/changelog.Debian" COPYONLY
    FILE_PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)
configure_file("${CMAKE_CURRENT_LIST_DIR}/../../CHANGELOG.md" "${doc}/changelog" COPYONLY
    FILE_PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)
file(MAKE_DIRECTORY "${usr}/share/lintian/overrides")
configure_file("${CMAKE_CURRENT_LIST_DIR}/lintian-overrides" "${usr}/share/lintian/overrides/menkhach" COPYONLY
    FILE_PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)
file(GLOB programs "${usr}/bin/*")
execute_process(COMMAND strip --strip-all --remove-section=.comment --remove-section=.note ${programs}
    COMMAND_ERROR_IS_FATAL ANY)
file(GLOB compressed "${doc}/changelog*" "${usr}/share/man/man1/*.1")
execute_process(COMMAND gzip -9nf ${compressed} COMMAND_ERROR_IS_FATAL ANY)
file(GLOB compressed "${doc}/changelog*" "${usr}/share/man/man1/*.gz")
file(CHMOD ${compressed} FILE_PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)
