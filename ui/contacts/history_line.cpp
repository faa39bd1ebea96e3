#include "ui/contacts/history_line.h"

#include "app/customers/customer_saving.h"
#include "app/import/import_report.h"
#include "ui/language/contact_words.h"
#include "ui/language/customer_words.h"
#include "ui/language/word_labels.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const QString kBetween = u" · "_s;

QString tr(const char *text, const char *comment = nullptr)
{
    return QCoreApplication::translate("ui", text, comment);
}

QString amountOrScore(const db::Interaction &contact)
{
    if (contact.amount)
        return tr("%1 ₫", "an amount of money in dong").arg(QLocale().toString(*contact.amount));
    if (contact.score)
        return tr("%1/10", "a score").arg(*contact.score);
    return {};
}

QString consentText(const db::Consent &consent)
{
    const auto channel = db::wordOf<db::Channel>(consent.channel);
    const QString purpose = labelOf(consent.purpose);
    if (!channel)
        return (consent.granted ? tr("%1 by any channel: agreed", "a consent; %1 is its purpose")
                                : tr("%1 by any channel: refused", "a consent; %1 is its purpose"))
            .arg(purpose);
    return (consent.granted ? tr("%1 by %2: agreed", "a consent; purpose and channel")
                            : tr("%1 by %2: refused", "a consent; purpose and channel"))
        .arg(purpose, labelOf(*channel));
}

} // namespace

QString iconOf(db::InteractionKind kind)
{
    using Kind = db::InteractionKind;
    static const QHash<Kind, QString> kIcons{
        {Kind::Visit, u"store"_s},       {Kind::Call, u"phone"_s},        {Kind::Message, u"messages"_s},
        {Kind::Purchase, u"purchase"_s}, {Kind::Question, u"care"_s},     {Kind::Complaint, u"alert"_s},
        {Kind::Review, u"star"_s},       {Kind::Comment, u"social"_s},    {Kind::SurveyAnswer, u"survey"_s},
        {Kind::Event, u"today"_s},       {Kind::Referral, u"customers"_s}};
    return kIcons.value(kind);
}

QList<HistoryLine> timelineOf(const app::CustomerProfile &profile, const app::Clock &clock)
{
    QList<HistoryLine> lines;
    lines.reserve(profile.timeline.size());
    for (const db::Interaction &contact : profile.timeline) {
        const ContactWords said = wordsOf(contact);
        const QStringList detail = QStringList{words::day(contact.occurredOn, clock.today())} + said.details;
        lines.append({iconOf(contact.kind), said.text, detail.join(kBetween), amountOrScore(contact)});
    }
    return lines;
}

QList<HistoryLine> messagesOf(const app::CustomerProfile &profile, const app::Clock &clock)
{
    QList<HistoryLine> lines;
    for (const db::OutboxMessage &message : profile.messages) {
        QDate day = message.dueOn;
        if (message.state == db::MessageState::Sent && message.sentAtMs)
            day = QDateTime::fromMSecsSinceEpoch(message.sentAtMs, clock.zone()).date();
        lines.append(
            {iconOf(message.channel), message.text.simplified(),
             QStringList{words::day(day, clock.today()), labelOf(message.channel), labelOf(message.purpose)}
                 .join(kBetween),
             labelOf(message.state)});
    }
    return lines;
}

/// As a user typed it, or where the program has it from.
QString consentSourceOf(const db::Consent &consent)
{
    if (consent.source == app::kEnteredAgainSource)
        return tr("entered again after being deleted", "where a refusal comes from");
    if (consent.source == app::kImportSource)
        return tr("from an imported list", "where a refusal comes from");
    const auto channel = db::wordOf<db::Channel>(consent.source); // of what came back by it
    return channel ? labelOf(*channel) : consent.source;
}

QString evidenceOf(const db::Consent &consent, const app::Clock &clock)
{
    const QDate recorded = QDateTime::fromMSecsSinceEpoch(consent.recordedAtMs, clock.zone()).date();
    const QDate day = consent.givenOn.isValid() ? consent.givenOn : recorded;
    QStringList detail{words::day(day, clock.today()), consentSourceOf(consent)};
    if (consent.way)
        detail.append(labelOf(*consent.way));
    if (!consent.recordedBy.isEmpty())
        detail.append(tr("recorded by %1", "an agent").arg(consent.recordedBy));
    if (!consent.wording.isEmpty())
        detail.append(tr("“%1”", "the words of a consent").arg(consent.wording));
    if (consent.voided)
        detail.append(tr("undone: it does not count", "a consent recorded by mistake"));
    return detail.join(kBetween);
}

QList<HistoryLine> consentsOf(const app::CustomerProfile &profile, const app::Clock &clock)
{
    QList<HistoryLine> lines;
    for (const db::Consent &consent : profile.consents) {
        lines.append({consent.granted ? u"check"_s : u"close"_s,
                      consentText(consent),
                      evidenceOf(consent, clock),
                      {}});
    }
    std::reverse(lines.begin(), lines.end());
    return lines;
}

QList<HistoryLine> stagesOf(const app::CustomerProfile &profile, const app::Clock &clock)
{
    QList<HistoryLine> lines;
    for (const db::StageChange &change : profile.stages) {
        const QString text = change.from ? tr("%1 → %2", "a change from one stage to another")
                                               .arg(labelOf(*change.from), labelOf(change.to))
                                         : labelOf(change.to);
        lines.append({u"stages"_s, text, words::day(change.on, clock.today()), {}});
    }
    std::reverse(lines.begin(), lines.end());
    return lines;
}

} // namespace ui
