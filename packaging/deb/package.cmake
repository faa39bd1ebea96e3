# The Debian package: cpack in the build folder makes menkhach_<version>-1_<architecture>.deb.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_SOURCE_DIR}/deb/finish.cmake)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_MAINTAINER "${CPACK_PACKAGE_CONTACT}")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"Mến Khách (\"fond of one's guests\") keeps customers and how far each has come
from stranger to friend, finds the right words for each of them, and knows
whom to greet today, by the solar and the Vietnamese lunar calendar.
.
Every greeting goes out once, a prospect never gets the words meant for an
existing customer, and charts show whether the shop is getting closer to its
customers. It works without a network, and sends by itself only what a person
has approved.
.
The package holds the desk (menkhach) and the same without a window
(menkhach-cli). The interface speaks Vietnamese and English.")

# dpkg-shlibdeps finds what is linked. Loaded at run time are time zones, libcurl (its second name is that of
# Debian 13) and, by QtKeychain, libsecret.
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "tzdata, libcurl4 | libcurl4t64, libsecret-1-0")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fonts-noto-core, gnome-keyring | kwalletmanager, qt6-wayland, xdg-utils")
