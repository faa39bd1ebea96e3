#include "ui/language/refusal_words.h"

#include <QCoreApplication>

namespace ui::refusal_words {

QString withSkipped(const QString &told, qsizetype messages)
{
    if (messages == 0)
        return told;
    return QCoreApplication::translate("ui",
                                       "%1. %Ln message(s) skipped for it stay skipped: in the Outbox, “Open "
                                       "again” has them wait once more.",
                                       "%1: a refusal was withdrawn", static_cast<int>(messages))
        .arg(told);
}

} // namespace ui::refusal_words
