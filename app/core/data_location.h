#pragma once

#include <QString>

namespace app {

/// Names the running program, so that the window and the command line keep their data in one place and say
/// the same version. Called once at the start of both.
void nameProgram();

/// The database of a desk that was not told another one, in ~/.local/share/menkhach on Linux. The folder may
/// not exist yet.
QString defaultDatabase();

} // namespace app
