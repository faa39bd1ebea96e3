#include "ui/today/missed_words.h"

#include "app/outbox/rules/send_rule.h"
#include "ui/language/missed_kind_words.h"
#include "ui/language/word_labels.h"
#include "ui/language/word_table.h"
#include "ui/today/today_words.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr const char *kMissedContext = "ui::MissedWords";

constexpr Word<app::MissedChoice> kMissedChoiceWords[]{
    {app::MissedChoice::SendNow,
     QT_TRANSLATE_NOOP3("ui::MissedWords", "Send now", "messages that were missed")},
    {app::MissedChoice::SendLate,
     QT_TRANSLATE_NOOP3("ui::MissedWords", "Send late", "messages that were missed, with words that say so")},
    {app::MissedChoice::WentOut,
     QT_TRANSLATE_NOOP3("ui::MissedWords", "It went out", "messages that were missed")},
    {app::MissedChoice::Skip, QT_TRANSLATE_NOOP3("ui::MissedWords", "Skip", "messages that were missed")},
};

} // namespace

QString MissedWords::banner(const app::MissedList &list)
{
    if (list.total == 0)
        return {};
    if (list.doubted > 0)
        return tr("This shop is a restored backup. Of %Ln messages it is not known whether they went out "
                  "meanwhile; nothing goes out by itself until you answer.",
                  "", static_cast<int>(list.doubted));
    return tr("While you were away: %Ln messages were missed.", "", static_cast<int>(list.total));
}

QString MissedWords::restored(const app::MissedList &list, const QTimeZone &zone)
{
    if (!list.restored || list.doubted == 0)
        return {};
    const auto moment = [&zone](qint64 ms) {
        return QLocale().toString(QDateTime::fromMSecsSinceEpoch(ms, zone), u"dd/MM/yyyy, HH:mm"_s);
    };
    return tr("This shop was restored on %2 from a backup of %1. Whether the messages in between went out "
              "is not known to it. Look into the Sent folder or ask; nothing goes out by itself until you "
              "answer.",
              "day and hour of the backup; of the restore")
        .arg(moment(list.restored->untilMs), moment(list.restored->atMs));
}

QString MissedWords::choice(app::MissedChoice choice)
{
    return wordIn(kMissedChoiceWords, kMissedContext, choice);
}

QString MissedWords::answered(app::MissedChoice choice, int count)
{
    switch (choice) {
    case app::MissedChoice::SendNow:
    case app::MissedChoice::SendLate:
        return tr("To be sent: %Ln messages", "", count);
    case app::MissedChoice::WentOut:
        return tr("Recorded as sent: %Ln messages", "", count);
    case app::MissedChoice::Skip:
        return tr("Skipped: %Ln messages", "", count);
    }
    return {};
}

QString MissedWords::secondLine(const app::MissedItem &item)
{
    QStringList parts{TodayWords::occasion(item.occasion), item.campaign, labelOf(item.message.channel),
                      words::missedKind(item.kind)};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString MissedWords::note(const app::MissedItem &item)
{
    const bool canGo = item.allows(app::MissedChoice::SendNow) || item.allows(app::MissedChoice::SendLate);
    if (!item.reason.isEmpty()) {
        const QString why = app::reasonInFull(item.reason);
        return canGo ? tr("It goes as soon as it may: %1.", "a message; what it waits for").arg(why)
                     : tr("It cannot be sent: %1.", "a message; why").arg(why);
    }
    return item.goesByItself ? QString() : tr("You send it yourself, from the list in Today.", "a message");
}

QString MissedWords::spoken(const app::MissedItem &item)
{
    return tr("%1. %2. Due on %3.", "customer; occasion, channel and what was missed; day and hour")
        .arg(item.message.customerName, secondLine(item),
             QLocale().toString(item.message.dueOn.startOfDay(), u"dd/MM"_s) + u' ' +
                 TodayWords::hour(item.message.dueAt));
}

} // namespace ui
