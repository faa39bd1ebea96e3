#pragma once

#include <QString>

namespace app {

/// Names the running program, so that the window and the command line keep their data in one place and say
/// the same version. Called once at the start of both.
void nameProgram();

/// Files that this program makes are its user's alone: they hold customers. Called once at the start of both.
void keepFilesPrivate();

/// Whether the platform says where a user's data is. Elsewhere than on Windows and macOS by XDG_DATA_HOME or
/// HOME, absolute paths (XDG Base Directory Specification, 0.8); without them defaultDatabase() would be a
/// file at the root of the disk.
bool hasDataLocation();

/// The database of a desk that was not told another one, in ~/.local/share/menkhach on Linux. The folder may
/// not exist yet.
QString defaultDatabase();

} // namespace app
