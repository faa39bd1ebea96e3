#include "ui/today/selection_pane.h"

#include "ui/theme/grid.h"
#include "ui/theme/palette.h"
#include "ui/theme/style_paint.h"
#include "ui/today/greeting_buttons.h"
#include "ui/today/today_words.h"
#include "ui/widgets/boxes.h"

#include <QLabel>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

SelectionPane::SelectionPane(QWidget *parent)
    : QWidget(parent), m_title(makeWrappedLabel(TextStyle::Section, u"selectionTitleLabel"_s)),
      m_facts(makeWrappedLabel(TextStyle::Secondary, u"selectionFactsLabel"_s)),
      m_note(makeWrappedLabel(TextStyle::Secondary, u"selectionNoteLabel"_s)),
      m_example(makeWrappedLabel(TextStyle::Body, u"selectionExampleLabel"_s)),
      m_buttons(new GreetingButtons(GreetingButtons::Mode::Many))
{
    m_example->setTextFormat(Qt::PlainText);
    m_buttons->setMode(GreetingButtons::Mode::Many);
    setLayout(columnOf(grid::medium(), {m_title, m_facts, m_buttons, m_note, m_example, BoxItem::rest()},
                       {grid::px(18), grid::large(), grid::px(18), grid::large()}));
}

void SelectionPane::show(const QList<app::TodayItem> &items)
{
    const auto [title, facts] = TodayWords::many(items);
    m_title->setText(title);
    m_facts->setText(facts);
    const auto wrong = std::count_if(items.cbegin(), items.cend(),
                                     [](const app::TodayItem &item) { return item.outOfPlace; });
    m_note->setVisible(wrong > 0);
    m_note->setText(tr("%Ln of them speak of another day and are left out when copied.", "greetings",
                       static_cast<int>(wrong)));
    const auto first = std::find_if(items.cbegin(), items.cend(),
                                    [](const app::TodayItem &item) { return !item.outOfPlace; });
    m_example->setVisible(first != items.cend());
    if (first != items.cend())
        m_example->setText(
            tr("The first, to %1:\n%2", "name; text").arg(TodayWords::person(*first), first->message.text));
}

void SelectionPane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint::box(painter, rect(), colorOf(Role::Surface1, palette()), colorOf(Role::Line, palette()),
               grid::radius());
}

} // namespace ui
