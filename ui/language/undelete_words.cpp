#include "ui/language/undelete_words.h"

#include "ui/language/import_undo_words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui::undelete_words {

namespace {

QString tr(const char *text, const char *comment = nullptr, int n = -1)
{
    return QCoreApplication::translate("ui::undelete_words", text, comment, n);
}

} // namespace

QString undoneOf(const QString &step, const app::RestoreReport &report)
{
    return QStringList{step, tr("%Ln customer(s) are back", nullptr, static_cast<int>(report.restored)),
                       tr("%Ln stay(s) deleted: the import they came with was undone", "customers",
                          static_cast<int>(report.left.size()))}
        .join(u" · "_s);
}

QString cameWithList(const QList<db::RemovedByUndo> &left)
{
    if (left.size() > 1)
        return tr("These customers came with a list whose import was undone. Import it again to have them "
                  "back.");
    return tr("%1 came with %2, whose import was undone. Import it again to have them back.",
              "a customer's name; a file")
        .arg(left.constFirst().fullName, import_words::nameOfList(left.constFirst().fileName));
}

QString stayed(const QStringList &names, qint64 count)
{
    const QString named = names.size() < count ? names.join(u", "_s) + u"…"_s : names.join(u", "_s);
    return tr("%Ln customer(s) stayed deleted: %1", "%1: their names", static_cast<int>(count)).arg(named);
}

} // namespace ui::undelete_words
