#pragma once

#include "ui/greetings/greeting_words.h"
#include "ui/widgets/popup_frame.h"

#include <QVBoxLayout>

#include <functional>
#include <memory>

namespace ui {

class GreetingSetupLoader;
class RuleSentence;

/// Only speaks.
class RulePartWords final
{
    Q_DECLARE_TR_FUNCTIONS(ui::RulePartEditor)
};

/// One part of a rule while it is changed; what its menu or field hold of it they share.
struct RulePartChange
{
    RulePart part;
    db::GreetingRule rule;
    const GreetingSetupLoader &setup;
    RuleSentence &sentence;
    std::function<void(const db::GreetingRule &)> apply;

    template <class Field, class Value> void set(Field db::GreetingRule::*field, const Value &value)
    {
        rule.*field = value;
        apply(rule);
    }
    /// Under its words, in global coordinates.
    QPoint place() const;
};
using SharedChange = std::shared_ptr<RulePartChange>;

/// A small frame under the words.
class RulePartPopup final : public PopupFrame
{
    Q_OBJECT
public:
    explicit RulePartPopup(const RulePartChange &change);

    /// Its first field, without a label beside it: it is called what the popup is.
    template <class Field> Field *add(Field *field, const QString &name)
    {
        field->setAccessibleName(accessibleName());
        field->setObjectName(name);
        layout()->addWidget(field);
        return field;
    }
    QVBoxLayout *column() const;
    void open(QWidget *first);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QPoint m_place;
};

} // namespace ui
