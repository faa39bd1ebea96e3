#include "ui/today/missed_bar.h"

#include "ui/theme/grid.h"
#include "ui/today/missed_words.h"
#include "ui/widgets/boxes.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

MissedBar::MissedBar(app::Desk &desk, std::chrono::milliseconds lookEvery)
    : m_desk(desk), m_loader(desk, [this](const app::MissedList &list) { present(list); }),
      m_text(makeWrappedLabel(TextStyle::Strong, u"missedBarLabel"_s)),
      m_look(makeButton(u"missedBarPushButton"_s, {}))
{
    setObjectName(u"missedBar"_s);
    setLayout(rowOf(grid::medium(), {{m_text, 1}, m_look}));
    connect(m_look, &QPushButton::clicked, this, &MissedBar::wanted);
    connect(&m_loader, &LoaderBase::failed, this, &MissedBar::failed);
    m_loader.askAgainWhen([](const db::ChangeSet &changes) { return changes.outbox || changes.settings; });
    m_again.setInterval(lookEvery);
    m_again.callOnTimeout(this, &MissedBar::refresh);
    present({});
}

void MissedBar::refresh()
{
    m_again.start();
    m_loader.ask(app::asking(&app::countMissed, m_desk.clock()));
}

void MissedBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        present(m_list);
}

void MissedBar::present(const app::MissedList &list)
{
    m_list = list;
    m_text->setText(MissedWords::banner(list));
    m_look->setText(tr("See what was missed…"));
    setVisible(list.total > 0);
    emit counted(list.total);
}

} // namespace ui
