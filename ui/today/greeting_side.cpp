#include "ui/today/greeting_side.h"

#include "app/desk/desk.h"
#include "ui/today/greeting_pane.h"
#include "ui/today/selection_pane.h"
#include "ui/today/today_model.h"
#include "ui/today/today_selection.h"
#include "ui/today/today_words.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"

using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr int kRecentContacts = 5;
}

GreetingSide::GreetingSide(app::Desk &desk, QWidget *parent)
    : QStackedWidget(parent), m_desk(desk),
      m_profile(desk, [this](const app::CustomerProfile &profile) { m_pane->setProfile(profile); }),
      m_pane(new GreetingPane(desk.clock())), m_many(new SelectionPane), m_quiet(new EmptyState(u"today"_s))
{
    addWidget(m_pane);
    addWidget(m_many);
    auto *quietCard = new Card;
    quietCard->setLayout(columnOf(0, {m_quiet}));
    addWidget(quietCard);
    m_profile.askAgainWhen(
        [](const db::ChangeSet &changes) { return changes.interactions || changes.customers; });
}

void GreetingSide::show(const TodaySelection &selection, const app::TodayBoard &board,
                        const TodayModel &model)
{
    if (const QList<app::TodayItem> several = selection.many(); !several.isEmpty() && !m_pane->isEditing()) {
        m_many->show(several);
        setCurrentWidget(m_many);
        return;
    }
    const app::TodayItem *item = selection.chosen();
    if (!item)
        return showNobody(selection, board, model);
    const bool other = !m_pane->item() || m_pane->item()->message.customer != item->message.customer;
    m_pane->show(*item);
    setCurrentWidget(m_pane);
    if (other)
        m_profile.ask(
            app::asking(&app::loadProfile, item->message.customer, m_desk.clock(), kRecentContacts));
}

void GreetingSide::showNobody(const TodaySelection &selection, const app::TodayBoard &board,
                              const TodayModel &model)
{
    setCurrentWidget(m_quiet->parentWidget());
    const TodayRow *row = selection.row();
    const auto [title, sentence] = TodayWords::quiet(
        board, row && row->kind == TodayRow::Kind::Day ? &row->coming : nullptr, model.firstOpen().isValid());
    m_quiet->setWords(title, sentence);
}

GreetingButtons &GreetingSide::buttons() const
{
    return currentWidget() == m_many ? m_many->buttons() : m_pane->buttons();
}

app::TodayItem GreetingSide::asShown(const app::TodayItem &item) const
{
    return m_pane->item() && m_pane->item()->message.id == item.message.id ? *m_pane->item() : item;
}

} // namespace ui
