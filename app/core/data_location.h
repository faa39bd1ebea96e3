#pragma once

#include <QString>

namespace app {

/// Names the running program, so that the window and the command line keep their data in one place and say
/// the same version. Called once at the start of both.
void nameProgram();

/// Files that this program makes are its user's alone: they hold customers. Called once at the start of both.
void keepFilesPrivate();

/// The database of a desk that was not told another one, in ~/.local/share/menkhach on Linux. The folder may
/// not exist yet.
QString defaultDatabase();

} // namespace app
