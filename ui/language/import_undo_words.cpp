#include "ui/language/import_undo_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <utility>

namespace ui::import_words {

namespace {

QString tr(const char *text, const char *comment = nullptr, int n = -1)
{
    return QCoreApplication::translate("ui::import_words", text, comment, n);
}

// Of a list of purchases and calls: what went.
QStringList contactsOf(const app::ImportUndoReport &report)
{
    if (report.interactions == 0)
        return {};
    return {tr("%Ln contact(s) removed.", "purchases and calls of an import",
               static_cast<int>(report.interactions))};
}

// Whom the undo left as they are, and why.
QStringList keptBy(const app::ImportUndoReport &report)
{
    const std::pair<qint64, const char *> kinds[]{
        {report.keptForMessages, QT_TR_N_NOOP("%n stay(s): written to since.")},
        {report.keptForInteractions, QT_TR_N_NOOP("%n stay(s): in contact since.")},
        {report.keptForConsents, QT_TR_N_NOOP("%n stay(s): consent recorded since.")},
        {report.keptForEdits, QT_TR_N_NOOP("%n stay(s): edited since.")},
        {report.partly, QT_TR_N_NOOP("%n keep(s) what was changed again since.")},
    };
    QStringList parts;
    for (const auto &[count, words] : kinds) {
        if (count > 0)
            parts.append(tr(words, nullptr, static_cast<int>(count)));
    }
    return parts;
}

} // namespace

QString nameOfList(const QString &file)
{
    return file.isEmpty() ? tr("a list without a name") : file;
}

QString undone(const app::ImportUndoReport &report)
{
    QStringList parts;
    if (report.removed + report.restored + report.interactions == 0 && report.kept() + report.partly > 0)
        parts.append(tr("Nothing could be undone."));
    else
        parts.append(tr("Import undone: %1 removed, %2 as before.", "numbers of customers")
                         .arg(QLocale().toString(report.removed), QLocale().toString(report.restored)));
    return (parts + contactsOf(report) + keptBy(report)).join(u' ');
}

QString undoneOf(const QString &file, const app::ImportUndoReport &report)
{
    QStringList parts{
        tr("%1: %2 removed, %3 as before.", "file; numbers of customers")
            .arg(nameOfList(file), QLocale().toString(report.removed), QLocale().toString(report.restored))};
    return (parts + contactsOf(report) + keptBy(report)).join(u' ');
}

} // namespace ui::import_words
