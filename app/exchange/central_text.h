#pragma once

#include <QString>
#include <QStringList>

namespace app {

/// The first word that reads as Windows-1252 in a way that no language of Western Europe writes, and as
/// Windows-1250 is one of Central Europe: "Jiøí" for "Jiří", "Gyõzõ" for "Győző", "Gdañsk" for "Gdańsk".
/// Empty: there is none, which proves nothing.
QString centralWordIn(const QStringList &fields);

} // namespace app
