#pragma once

#include <QString>
#include <QStringView>

namespace app {

/// The text that an HTML mail shows, a line for each paragraph and line break. What it quotes (<blockquote>,
/// the quotes of Gmail and Yahoo) and all behind Outlook's line above a quote is left out; so are scripts,
/// styles and its head.
QString textOfHtml(QStringView html);

} // namespace app
