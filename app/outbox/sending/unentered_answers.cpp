#include "app/outbox/sending/unentered_answers.h"

#include "db/session/session.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// What kept the file from taking a write may have gone the next time.
bool mayPass(const db::Error &error)
{
    using Kind = db::ErrorKind;
    static constexpr std::array kPassing{Kind::Busy,      Kind::ReadOnly,   Kind::DiskFull,
                                         Kind::DiskFault, Kind::FileAccess, Kind::Cancelled};
    return std::ranges::find(kPassing, error.kind) != kPassing.end();
}

QString acceptedLine(db::MessageId id, const QString &why)
{
    return u"message %1 was accepted by the server: %2"_s.arg(QString::number(id.value), why);
}

/// Told is what nobody can know: that it went out, and what the file will never take. Else a person has
/// settled it meanwhile, or it has gone with its customer.
void tellLost(const db::Settlement &settlement, const db::Error &error, ReleaseReport &report)
{
    const bool isSettled = error.kind == db::ErrorKind::Conflict || error.kind == db::ErrorKind::NotFound;
    const bool wasAccepted = settlement.result == db::Settlement::Result::Accepted;
    if (wasAccepted || !isSettled)
        report.notEntered.append({settlement.id, wasAccepted, error});
}

} // namespace

void UnenteredAnswers::add(const db::Settlement &settlement, const ReleasedMessage &news)
{
    m_answers.append({settlement, news});
}

db::Result<void> UnenteredAnswers::enter(db::Session &session, const QString &holder, const db::Act &now,
                                         ReleaseReport &report)
{
    for (Answer &answer : m_answers) {
        const auto settled = session.sending().settle(answer.settlement, holder, now);
        if (!settled && mayPass(settled.error()))
            return tl::unexpected(settled.error());
        answer.isEntered = settled.has_value();
        if (settled)
            report.takeIn(*settled);
        else
            tellLost(answer.settlement, settled.error(), report);
    }
    return {};
}

QList<ReleasedMessage> UnenteredAnswers::takeNews()
{
    QList<ReleasedMessage> news;
    for (const Answer &answer : std::as_const(m_answers)) {
        news.append(answer.news);
        if (!answer.isEntered) {
            news.last().became = Released::Held;
            news.last().nextMs = 0;
        }
    }
    m_answers.clear();
    return news;
}

QStringList UnenteredAnswers::acceptedLines() const
{
    QStringList lines;
    for (const Answer &answer : m_answers) {
        if (answer.settlement.result == db::Settlement::Result::Accepted)
            lines.append(acceptedLine(answer.settlement.id, u"the file has not taken that"_s));
    }
    return lines;
}

} // namespace app
