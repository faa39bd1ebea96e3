#include "ui/language/saved_words.h"

#include "app/customers/customer_saving.h"
#include "ui/language/erase_words.h"

#include <QCoreApplication>

namespace ui::words {

namespace {

class SavedWords
{
    Q_DECLARE_TR_FUNCTIONS(ui::SavedWords)
};

} // namespace

QString addedCustomer(const app::SaveOutcome &saved)
{
    const QString &name = saved.after.fullName;
    if (saved.erasedAtMs)
        return erasedNumber(name, *saved.erasedAtMs);
    if (saved.refusedBefore)
        return SavedWords::tr("%1 added. A deleted customer with this number or address had refused "
                              "messages: the refusal is kept.",
                              "a customer")
            .arg(name);
    return SavedWords::tr("%1 added", "a customer").arg(name);
}

QString changedCustomer(const app::SaveOutcome &saved)
{
    const QString &name = saved.after.fullName;
    return saved.erasedAtMs ? erasedNumber(name, *saved.erasedAtMs)
                            : SavedWords::tr("%1 changed", "a customer").arg(name);
}

} // namespace ui::words
