#pragma once

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
    QHash<db::SegmentId, QString> segments;

    QString titleOf(db::TemplateId id) const;
};

/// What the page of greetings says, in the language in use.
class GreetingWords final
{
    Q_DECLARE_TR_FUNCTIONS(ui::GreetingWords)
public:
    static QString occasion(const db::Occasion &occasion);
    /// "Tuesday 24/11/2026".
    static QString weekday(QDate day);
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
    static QString narrow(const db::GreetingRule &rule, const RuleNames &names);
    static QString templates(const db::GreetingRule &rule, const RuleNames &names);
};

} // namespace ui
