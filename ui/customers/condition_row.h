#pragma once

#include "app/customers/customer_list.h"
#include "app/segments/condition.h"

#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QLineEdit;
class QSpinBox;
class QToolButton;

namespace ui {

class PickChip;
class ToneLabel;

/// One comparison of a condition: a field, how it compares, and with what.
class ConditionRow final : public QWidget
{
    Q_OBJECT
public:
    /// `known` has the tags and occupations there are; it outlives the row.
    explicit ConditionRow(const app::FilterChoices &known, QWidget *parent = nullptr);

    /// Can this be shown in one row? A comparison, or the denial of one with words.
    static bool canShow(const app::Condition &condition);
    void setCondition(const app::Condition &condition);
    /// Nothing while there is no value yet.
    std::optional<app::Condition> condition() const;
    /// In the order in which one reads, hidden ones too.
    QList<QWidget *> keyboardStops() const;

signals:
    void changed();
    void removeAsked();

private:
    app::ConditionField field() const;
    bool isNumber() const;
    /// Words that are picked; others are typed.
    bool isPicked() const;
    QStringList words() const;
    void build();
    /// The editors of the field, without a value.
    void showField();
    void setWords(const QStringList &words);
    /// Says beside the editors that there is no value yet.
    void mark();

    const app::FilterChoices &m_known;
    QComboBox *m_field;
    QComboBox *m_how;
    PickChip *m_pick;
    QStringList m_picked;
    QLineEdit *m_typed;
    QDoubleSpinBox *m_number;
    QSpinBox *m_days;
    ToneLabel *m_missing;
    QToolButton *m_remove;
};

} // namespace ui
