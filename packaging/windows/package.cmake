# Windows: cpack in the build folder makes an installer (NSIS). Not yet run on a Windows; see packaging/README.md.
set(mk_file_description_menkhach "Customer-care desk")
set(mk_file_description_menkhach-cli "Customer-care desk, command line")
foreach(mk_program menkhach menkhach-cli)
    set(mk_file_description ${mk_file_description_${mk_program}})
    configure_file(windows/menkhach.rc.in ${mk_program}.rc @ONLY)
    target_sources(${mk_program} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/${mk_program}.rc)
endforeach()
set_target_properties(menkhach PROPERTIES WIN32_EXECUTABLE ON)
install(TARGETS menkhach menkhach-cli RUNTIME DESTINATION bin)

# Qt's libraries and plugins, and Microsoft's, beside the programs: nothing is asked of the machine.
find_program(MK_WINDEPLOYQT windeployqt REQUIRED
    HINTS ${VCPKG_INSTALLED_DIR}/${VCPKG_TARGET_TRIPLET}/tools/Qt6/bin ${QT6_INSTALL_PREFIX}/bin)
install(CODE "
    set(bin \"\$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}/bin\")
    execute_process(COMMAND \"${MK_WINDEPLOYQT}\" --release --no-translations --no-compiler-runtime
        --no-system-d3d-compiler --no-opengl-sw \"\${bin}/menkhach.exe\" \"\${bin}/menkhach-cli.exe\"
        COMMAND_ERROR_IS_FATAL ANY)")
# windeployqt knows Qt's own libraries; what those are linked to, vcpkg has laid beside the programs of the build.
install(DIRECTORY ${CMAKE_BINARY_DIR}/bin/ DESTINATION bin FILES_MATCHING PATTERN "*.dll")
set(CMAKE_INSTALL_SYSTEM_RUNTIME_DESTINATION bin)
include(InstallRequiredSystemLibraries)

set(CPACK_GENERATOR NSIS)
set(CPACK_MODULE_PATH ${CMAKE_CURRENT_SOURCE_DIR}/windows) # NSIS.template.in
set(CPACK_PACKAGE_FILE_NAME menkhach-${PROJECT_VERSION}-windows-x64)
set(CPACK_NSIS_MUI_ICON ${mk_icons}/menkhach.ico)
set(CPACK_NSIS_MUI_UNIICON ${mk_icons}/menkhach.ico)
