#include "ui/today/barred_greeting.h"

#include "app/greetings/greeting_bars.h"
#include "ui/shell/doer.h"
#include "ui/today/today_words.h"

namespace ui {

void askIfBarred(Doer &doer, QObject *receiver, const app::TodayItem &item,
                 std::function<void(const QString &why)> barred)
{
    doer.desk().ask(receiver, app::asking(&app::barOfWritten, item.message),
                    [&doer, item, barred = std::move(barred)](const db::Result<app::SkipReason> &bar) {
                        if (!bar)
                            doer.showError(bar.error());
                        else if (*bar != app::SkipReason::None)
                            barred(TodayWords::barred(item, *bar));
                    });
}

} // namespace ui
