#include "ui/greetings/rule_part_popup.h"

#include "ui/greetings/rule_sentence.h"
#include "ui/theme/grid.h"
#include "ui/theme/text_style.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/typed_field.h"

#include <QAbstractSpinBox>
#include <QKeyEvent>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace ui {

QPoint RulePartChange::place() const
{
    return sentence.mapToGlobal(sentence.under(part) + QPoint(0, grid::tight()));
}

RulePartPopup::RulePartPopup(const RulePartChange &change)
    : PopupFrame(&change.sentence), m_place(change.place())
{
    setObjectName(u"rulePartPopup"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(GreetingWords::nameOf(change.part));
    const int margin = grid::medium();
    setLayout(columnOf(grid::small(),
                       {makeText(TextStyle::SecondaryStrong, u"rulePartLabel"_s, accessibleName())},
                       {margin, margin, margin, margin}));
}

QVBoxLayout *RulePartPopup::column() const
{
    return static_cast<QVBoxLayout *>(layout());
}

void RulePartPopup::open(QWidget *first)
{
    adjustSize();
    const int line = fontMetrics().height();
    placeAt(parentWidget(), QRect(m_place - QPoint(0, line), QSize(1, line)));
    show();
    first->setFocus(Qt::PopupFocusReason);
    if (auto *number = qobject_cast<QAbstractSpinBox *>(first))
        number->selectAll(); // what is typed takes the place of its words
}

void RulePartPopup::keyPressEvent(QKeyEvent *event)
{
    const auto *typed = findChild<TypedField *>();
    const bool isWrong = typed && !typed->problem().isEmpty();
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && !isWrong)
        close();
    else
        PopupFrame::keyPressEvent(event);
}

} // namespace ui
