#pragma once

#include <QCoreApplication>
#include <QString>

namespace ui {

/// A text of the figures for a table, marked with QT_TRANSLATE_NOOP("ui::InsightWords", ...), and its words
/// in the language in use.
struct Phrase
{
    const char *text = nullptr;
    const char *comment = nullptr;

    QString operator()() const { return QCoreApplication::translate("ui::InsightWords", text, comment); }
};

} // namespace ui
