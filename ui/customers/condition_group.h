#pragma once

#include "app/customers/customer_list.h"
#include "app/segments/condition.h"

#include <QWidget>

class QComboBox;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace ui {

/// A group of a condition: whether all, any or none of its parts must hold, and the parts, rows and groups.
class ConditionGroup final : public QWidget
{
    Q_OBJECT
public:
    enum class Place
    {
        Whole, ///< the outermost one
        Inside
    };
    /// `known` outlives the group.
    ConditionGroup(Place place, const app::FilterChoices &known, QWidget *parent = nullptr);

    void setCondition(const app::Condition &condition);
    /// Nothing while it has no part, or one without a value.
    std::optional<app::Condition> condition() const;
    /// Without the parts that have no value yet; nothing where none has.
    std::optional<app::Condition> finished() const;
    /// In the order in which one reads, hidden ones too.
    QList<QWidget *> keyboardStops() const;

signals:
    void changed();
    void removeAsked();

private:
    void build(Place place);
    void add(const app::Condition &part);
    /// A row, or a group, as the part says.
    template <class Part> Part *addPart(Part *part);
    void addRow();
    void addGroup();
    std::optional<app::Condition> of(QList<app::Condition> parts) const;

    const app::FilterChoices &m_known;
    QComboBox *m_kind;
    QToolButton *m_remove;
    QVBoxLayout *m_parts;
    QPushButton *m_addRow;
    QPushButton *m_addGroup;
};

} // namespace ui
