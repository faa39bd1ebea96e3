# macOS: cpack in the build folder makes a disk image (.dmg). Not yet run on a Mac; see packaging/README.md.
target_sources(menkhach PRIVATE ${mk_icons}/menkhach.icns)
set_source_files_properties(${mk_icons}/menkhach.icns TARGET_DIRECTORY menkhach PROPERTIES
    MACOSX_PACKAGE_LOCATION Resources)
set_target_properties(menkhach PROPERTIES MACOSX_BUNDLE ON
    MACOSX_BUNDLE_INFO_PLIST ${CMAKE_CURRENT_SOURCE_DIR}/macos/Info.plist.in)
set_target_properties(menkhach menkhach-cli PROPERTIES INSTALL_RPATH "@executable_path/../Frameworks")
# menkhach-cli lives in the bundle, where it shares Qt with the desk.
install(TARGETS menkhach menkhach-cli BUNDLE DESTINATION . RUNTIME DESTINATION menkhach.app/Contents/MacOS)

# Qt's libraries and plugins into the bundle. The signature without a name ("-") is what Apple silicon asks at least.
find_program(MK_MACDEPLOYQT macdeployqt REQUIRED
    HINTS ${VCPKG_INSTALLED_DIR}/${VCPKG_TARGET_TRIPLET}/tools/Qt6/bin ${QT6_INSTALL_PREFIX}/bin)
install(CODE "
    set(bundle \"\$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}/menkhach.app\")
    execute_process(COMMAND \"${MK_MACDEPLOYQT}\" \"\${bundle}\" \"-executable=\${bundle}/Contents/MacOS/menkhach-cli\"
        \"-libpath=${VCPKG_INSTALLED_DIR}/${VCPKG_TARGET_TRIPLET}/lib\" -codesign=-
        COMMAND_ERROR_IS_FATAL ANY)")

set(CPACK_GENERATOR DragNDrop)
set(CPACK_PACKAGE_FILE_NAME menkhach-${PROJECT_VERSION}-macos-arm64)
set(CPACK_DMG_VOLUME_NAME "Men Khach")
