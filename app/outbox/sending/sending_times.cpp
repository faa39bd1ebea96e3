#include "app/outbox/sending/sending_times.h"

#include "db/shop/setting_store.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr std::array kSendingTimes{
    SendingTime{
        u"undo-seconds", kUndoSecondsKey, 0, SendingSettings::kMostUndoSeconds,
        QT_TRANSLATE_NOOP("app::limit", "seconds for which an approval can be undone before anything goes"),
        &SendingSettings::undoSeconds},
    SendingTime{u"grace-minutes", kGraceMinutesKey, SendingSettings::kLeastGraceMinutes,
                SendingSettings::kMostGraceMinutes,
                QT_TRANSLATE_NOOP("app::limit", "minutes for which a delayed message still goes by itself"),
                &SendingSettings::graceMinutes},
};

} // namespace

std::span<const SendingTime> sendingTimes()
{
    return kSendingTimes;
}

const SendingTime *sendingTime(QStringView name)
{
    const auto *found = std::ranges::find(kSendingTimes, name, &SendingTime::name);
    return found == kSendingTimes.end() ? nullptr : found;
}

QString labelOf(const SendingTime &time)
{
    return QCoreApplication::translate("app::limit", time.label);
}

db::Result<Effect<Nothing>> SetSendingTime::apply(db::Session &session, const db::Act &) const
{
    const SendingTime *time = sendingTime(name);
    if (!time || !time->allows(number))
        return db::failure(db::ErrorKind::InvalidInput,
                           u"%1 is no value of a time \"%2\""_s.arg(QString::number(number), name));
    MK_TRY(const auto before, SendingSettings::load(session));
    Effect<Nothing> effect;
    if (before.*time->value == number)
        return effect;
    const QString key = time->key.toString();
    MK_TRY(effect.trace.changes, number == time->standard()
                                     ? session.settings().remove(key)
                                     : session.settings().set(key, QString::number(number)));
    effect.trace.about = u"%1 %2"_s.arg(name, QString::number(number));
    effect.trace.subjects = {u"setting/%1"_s.arg(key)};
    effect.trace.inverse = stepOf(SetSendingTime{name, before.*time->value});
    return effect;
}

} // namespace app
