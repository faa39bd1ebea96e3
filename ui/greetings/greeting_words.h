#pragma once

#include "app/greetings/calendar_days.h"
#include "app/greetings/occasion_kind.h"
#include "app/greetings/rule_checks.h"

#include <QCoreApplication>
#include <QDate>
#include <QHash>
#include <QString>

#include <optional>

namespace ui {

/// A part of a rule's sentence that can be changed by itself.
enum class RulePart
{
    Occasion,
    Audience,
    Narrow,
    Templates,
    Channels,
    Hour,
    Ahead
};

/// A run of a sentence: plain words, or one of the parts.
struct SentencePiece
{
    QString text;
    std::optional<RulePart> part;
};

/// What names stand behind the keys and numbers of rules.
struct RuleNames
{
    QHash<QString, db::Occasion> occasions;
    QList<db::Template> templates;

    QString titleOf(db::TemplateId id) const;
};

/// What the page of greetings says, in the language in use.
class GreetingWords final
{
    Q_DECLARE_TR_FUNCTIONS(ui::GreetingWords)
public:
    static QString occasion(const db::Occasion &occasion);
    /// "November 2026", "Tháng 11, 2026".
    static QString month(QDate day);
    /// "16"; on the first of a lunar month "1/10", of a leap month "1/6 leap".
    static QString lunarInCell(QDate day);
    /// "Tuesday 24/11/2026".
    static QString weekday(QDate day);
    /// "5 birthdays", "1 anniversary", "1,204 people".
    static QString people(const db::Occasion &occasion, qint64 people);
    static QString people(qint64 people);
    /// The whole cell for who hears it: "Tuesday 24 November, 16th of the 10th lunar month, ..., 1,204
    /// people".
    static QString cell(const app::CalendarDay &day, const RuleNames &names, QDate today, bool counted);
    /// Why somebody is not greeted, as a plain phrase; what a person has typed stays as it is.
    static QString reason(const QString &key);
    /// "34 refused · 12 cannot be reached".
    static QString reasons(const QList<app::GreetingCount> &greetingCounts);
    static QString state(db::MessageState state, const QString &reason);
    /// "public holiday", "solemn day", "own day"; empty for an ordinary one.
    static QString kind(const db::Occasion &occasion);

    /// "On birthdays, to existing customers, send “Chúc mừng” by Zalo, else SMS, at 08:30, on the day."
    static QList<SentencePiece> sentence(const db::GreetingRule &rule, const RuleNames &names);
    /// Also with the part that does not narrow, so that it can be changed.
    static QList<SentencePiece> wholeSentence(const db::GreetingRule &rule, const RuleNames &names);
    static QString plain(const QList<SentencePiece> &sentence);
    /// With the parts in bold, escaped.
    static QString rich(const QList<SentencePiece> &sentence);
    static QString group(app::OccasionGroup group);
    static QString nameOf(RulePart part);
    static QString audience(std::optional<db::Audience> audience);

private:
    static QList<SentencePiece> piecesOf(const QString &pattern, const db::GreetingRule &rule,
                                         const RuleNames &names);
    static QString part(RulePart part, const db::GreetingRule &rule, const RuleNames &names);
    static QString channels(const QList<db::Channel> &channels);
    static QString narrow(const db::GreetingRule &rule);
    static QString templates(const db::GreetingRule &rule, const RuleNames &names);
};

} // namespace ui
