#include "ui/customers/condition_words.h"

#include "ui/customers/filter_words.h"
#include "ui/language/word_labels.h"
#include "ui/language/word_table.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace ui::words {

namespace {

/// With the context of the words beside it.
struct Said
{
    Q_DECLARE_TR_FUNCTIONS(ui::words)
};

constexpr Word<app::ConditionField> kConditionFields[] = {
    {app::ConditionField::Stage, QT_TRANSLATE_NOOP3("ui::words", "Stage", "field of a condition")},
    {app::ConditionField::Audience,
     QT_TRANSLATE_NOOP3("ui::words", "Group", "field of a condition: prospects or existing")},
    {app::ConditionField::Tag, QT_TRANSLATE_NOOP3("ui::words", "Tag", "field of a condition")},
    {app::ConditionField::Province, QT_TRANSLATE_NOOP3("ui::words", "Province", "field of a condition")},
    {app::ConditionField::LastContact,
     QT_TRANSLATE_NOOP3("ui::words", "Days since last contact", "field of a condition")},
    {app::ConditionField::Purchases,
     QT_TRANSLATE_NOOP3("ui::words", "Purchases", "field of a condition: how many")},
    {app::ConditionField::Spent, QT_TRANSLATE_NOOP3("ui::words", "Spent (đồng)", "field of a condition")},
    {app::ConditionField::Score, QT_TRANSLATE_NOOP3("ui::words", "Average score", "field of a condition")},
    {app::ConditionField::Gender, QT_TRANSLATE_NOOP3("ui::words", "Gender", "field of a condition")},
    {app::ConditionField::Age, QT_TRANSLATE_NOOP3("ui::words", "Age", "field of a condition")},
    {app::ConditionField::BirthMonth,
     QT_TRANSLATE_NOOP3("ui::words", "Month of birthday", "field of a condition")},
    {app::ConditionField::Birthday,
     QT_TRANSLATE_NOOP3("ui::words", "Birthday", "field of a condition: known or not")},
    {app::ConditionField::Occupation, QT_TRANSLATE_NOOP3("ui::words", "Occupation", "field of a condition")},
    {app::ConditionField::OccupationWord,
     QT_TRANSLATE_NOOP3("ui::words", "Word in the occupation", "field of a condition")},
    {app::ConditionField::Reach,
     QT_TRANSLATE_NOOP3("ui::words", "Can be reached by", "field of a condition: channels")},
    {app::ConditionField::Consent, QT_TRANSLATE_NOOP3("ui::words", "Consented to", "field of a condition")},
    {app::ConditionField::Refusal, QT_TRANSLATE_NOOP3("ui::words", "Refused", "field of a condition")},
    {app::ConditionField::Source,
     QT_TRANSLATE_NOOP3("ui::words", "First contact through", "field of a condition")},
    {app::ConditionField::Customer,
     QT_TRANSLATE_NOOP3("ui::words", "Customer number", "field of a condition")},
};

constexpr Word<db::Comparison> kComparisons[] = {
    {db::Comparison::AtLeast, QT_TRANSLATE_NOOP3("ui::words", "at least", "a number of a condition")},
    {db::Comparison::AtMost, QT_TRANSLATE_NOOP3("ui::words", "at most", "a number of a condition")},
    {db::Comparison::More, QT_TRANSLATE_NOOP3("ui::words", "more than", "a number of a condition")},
    {db::Comparison::Less, QT_TRANSLATE_NOOP3("ui::words", "less than", "a number of a condition")},
    {db::Comparison::Equal, QT_TRANSLATE_NOOP3("ui::words", "exactly", "a number of a condition")},
};

QString eitherOf(const QStringList &texts)
{
    QString all = texts.value(0);
    for (qsizetype i = 1; i < texts.size(); ++i)
        all = Said::tr("%1 or %2", "parts of a condition").arg(all, texts.at(i));
    return all;
}

QString bothOf(const QStringList &texts)
{
    QString all = texts.value(0);
    for (qsizetype i = 1; i < texts.size(); ++i)
        all = Said::tr("%1 and %2", "parts of a condition").arg(all, texts.at(i));
    return all;
}

QString leafWords(const app::ConditionLeaf &leaf)
{
    const app::FieldRule &rule = app::ruleOf(leaf.field);
    if (rule.values == app::FieldRule::Values::Words) {
        QStringList values;
        for (const QString &key : leaf.words)
            values.append(value(leaf.field, key));
        return Said::tr("%1: %2", "a field of a condition, and its values")
            .arg(field(leaf.field), values.join(u", "_s));
    }
    const QString number = rule.parts == 1
                               ? QLocale().toString(leaf.number)
                               : QLocale().toString(static_cast<double>(leaf.number) / rule.parts, 'f', 1);
    const QString text = Said::tr("%1: %2 %3", "a field of a condition, at least, a number")
                             .arg(field(leaf.field), comparison(leaf.comparison), number);
    return leaf.days == 0
               ? text
               : Said::tr("%1 within %n days", "%1 is a condition such as “Purchases: at least 3”", leaf.days)
                     .arg(text);
}

} // namespace

QString field(app::ConditionField field)
{
    return wordIn(kConditionFields, "ui::words", field);
}

QString value(app::ConditionField field, const QString &key)
{
    switch (field) {
    case app::ConditionField::Stage:
        return labelOf(db::wordOf<db::LifecycleStage>(key).value_or(db::LifecycleStage::Awareness));
    case app::ConditionField::Audience:
        return labelOf(db::wordOf<db::Audience>(key).value_or(db::Audience::Prospect));
    case app::ConditionField::Gender:
        return people(db::wordOf<db::Gender>(key).value_or(db::Gender::Other));
    case app::ConditionField::BirthMonth:
        return QLocale().standaloneMonthName(key.toInt());
    case app::ConditionField::Birthday:
        return key == "known"_L1 ? Said::tr("known", "a birthday") : Said::tr("not known", "a birthday");
    case app::ConditionField::Reach:
    case app::ConditionField::Source:
        return labelOf(db::wordOf<db::Channel>(key).value_or(db::Channel::Store));
    case app::ConditionField::Consent:
    case app::ConditionField::Refusal:
        return Said::tr("%1 by %2", "consent: a purpose, a channel")
            .arg(labelOf(db::wordOf<db::Purpose>(key.section(u'/', 0, 0)).value_or(db::Purpose::Care)),
                 labelOf(db::wordOf<db::Channel>(key.section(u'/', 1)).value_or(db::Channel::Store)));
    default:
        return key;
    }
}

QString comparison(db::Comparison comparison)
{
    return wordIn(kComparisons, "ui::words", comparison);
}

QString described(const app::Condition &condition)
{
    if (condition.kind == app::Condition::Kind::Leaf)
        return leafWords(condition.leaf);
    if (condition.parts.isEmpty())
        return condition.kind == app::Condition::Kind::Any ? Said::tr("No customer", "a condition")
                                                           : Said::tr("All customers", "a condition");
    QStringList texts;
    for (const app::Condition &part : condition.parts) {
        const bool isGroup = part.kind == app::Condition::Kind::All || part.kind == app::Condition::Kind::Any;
        const QString text = described(part);
        texts.append(isGroup && part.parts.size() > 1 ? u'(' + text + u')' : text);
    }
    if (condition.kind == app::Condition::Kind::All)
        return bothOf(texts);
    if (condition.kind == app::Condition::Kind::Any)
        return eitherOf(texts);
    return Said::tr("not (%1)", "a condition").arg(eitherOf(texts));
}

} // namespace ui::words
