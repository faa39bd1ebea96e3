#include "ui/history/history_page.h"

#include "app/desk/step_words.h"
#include "ui/history/history_loader.h"
#include "ui/history/history_words.h"
#include "ui/history/step_panel.h"
#include "ui/history/steps_panel.h"
#include "ui/shell/doer.h"
#include "ui/shell/navigator.h"
#include "ui/shell/notification_bar.h"
#include "ui/shell/page_header.h"
#include "ui/shell/window_state.h"
#include "ui/theme/grid.h"
#include "ui/theme/icons.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/key_hint_button.h"
#include "ui/widgets/key_words.h"
#include "ui/widgets/pane_splitter.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QPointer>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace ui {

HistoryPage::HistoryPage(const Needs &needs, QWidget *parent)
    : Page(PageId::History, parent), m_doer(needs.doer), m_navigator(needs.navigator),
      m_loader(new HistoryLoader(needs.doer.desk(), this)),
      m_steps(new StepsPanel(*m_loader, needs.doer.desk().clock())),
      m_step(new StepPanel(needs.doer.desk().clock())),
      m_back(named(new KeyHintButton, u"historyBackPushButton"_s)),
      m_detail(needs.doer.desk(), [this](const app::StepDetail &detail) { m_step->show(detail); }),
      m_customers(needs.doer.desk())
{
    auto *splitter = new PaneSplitter(u"historySplitter"_s);
    splitter->setPanes({{m_steps, 560, 260}, {m_step, 400, 240}});
    body()->addWidget(splitter, 1);
    needs.state.remember(splitter);
    m_back->setKeyHint(QKeySequence(Qt::ALT | Qt::Key_Left).toString(QKeySequence::NativeText));
    header()->addWidget(m_back);
    connect(m_back, &QPushButton::clicked, this, &HistoryPage::backAsked);
    setCameFrom(PageId::Today);
    connectList();
    connectStep();
    addKeys();
    m_steps->setFilter({});
}

void HistoryPage::connectList()
{
    connect(m_loader, &HistoryLoader::failed, &m_doer, &Doer::showError);
    connect(m_steps, &StepsPanel::chosenChanged, this, &HistoryPage::read);
    connect(m_steps, &StepsPanel::entered, m_step, &StepPanel::takeFocus);
    connect(m_steps, &StepsPanel::copyAsked, this, &HistoryPage::copy);
    connect(m_steps, &StepsPanel::menuAsked, this, &HistoryPage::showMenu);
}

void HistoryPage::connectStep()
{
    // Whatever was done may be the undo of the step shown, or change a name it tells.
    m_detail.askAgainWhen([](const db::ChangeSet &) { return true; });
    connect(&m_detail, &LoaderBase::failed, this, [this](const db::Error &error) {
        m_step->clear();
        if (error.kind != db::ErrorKind::NotFound) // gone with the sample shop, or with another shop
            m_doer.showError(error);
    });
    connect(&m_customers, &LoaderBase::failed, &m_doer, &Doer::showError);
    connect(m_step, &StepPanel::undoAsked, this, &HistoryPage::undo);
    connect(m_step, &StepPanel::stepAsked, this, &HistoryPage::showStep);
    connect(m_step, &StepPanel::customerAsked, &m_navigator, &Navigator::customerAsked);
    connect(m_step, &StepPanel::customersAsked, this, &HistoryPage::showCustomers);
    connect(m_step, &StepPanel::left, m_steps, &StepsPanel::takeFocus);
}

void HistoryPage::addKeys()
{
    connect(addKey(this, QKeySequence::Find, tr("Search what was done")), &QShortcut::activated, m_steps,
            &StepsPanel::takeFocusInSearch);
    connect(addKey(this, Qt::ALT | Qt::Key_Left, tr("Back to the previous page")), &QShortcut::activated,
            this, &HistoryPage::backAsked);
}

void HistoryPage::setCameFrom(PageId page)
{
    m_back->setText(tr("Back to %1", "%1: name of a page").arg(titleOf(page)));
}

void HistoryPage::showStep(db::JournalId id)
{
    m_steps->choose(id);
    m_steps->takeFocus();
}

void HistoryPage::enter()
{
    m_steps->takeFocus();
}

QVariantMap HistoryPage::place() const
{
    const app::HistoryFilter &filter = m_loader->filter();
    return {{u"area"_s, filter.area ? app::keyOf(*filter.area) : QString()},
            {u"words"_s, filter.words},
            {u"step"_s, QVariant::fromValue(m_steps->chosen())}};
}

void HistoryPage::restorePlace(const QVariantMap &place)
{
    m_steps->setFilter(
        {app::stepAreaOf(place.value(u"area"_s).toString()), place.value(u"words"_s).toString()},
        place.value(u"step"_s).value<db::JournalId>());
}

void HistoryPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_loader->setWatched(true);
    m_detail.setWatched(true);
}

void HistoryPage::hideEvent(QHideEvent *event)
{
    m_loader->setWatched(false);
    m_detail.setWatched(false);
    Page::hideEvent(event);
}

void HistoryPage::read(db::JournalId id)
{
    if (id)
        m_detail.ask(app::asking(&app::readStep, id));
    else
        m_step->clear();
}

void HistoryPage::undo()
{
    const auto way = isKnown() ? m_step->way() : std::nullopt;
    if (!way)
        return;
    if (m_step->isAncestorOf(focusWidget()))
        m_steps->takeFocus(); // the button goes
    m_step->setBusy(true);
    const QPointer<HistoryPage> alive(this);
    const auto isShown = [alive, id = m_steps->chosen()] {
        return alive && alive->isKnown() && alive->m_steps->chosen() == id;
    };
    const Doer::Asker asker{.inTheWay =
                                [alive, isShown](const app::UndoOutcome &outcome) {
                                    if (isShown())
                                        alive->m_step->refuse(outcome.other);
                                },
                            .ended =
                                [alive, isShown] {
                                    if (isShown())
                                        alive->m_step->setBusy(false);
                                }};
    if (way->again)
        m_doer.doAgain(way->id, way->words, asker);
    else
        m_doer.takeBack(way->id, asker);
}

bool HistoryPage::isKnown() const
{
    return m_step->shown() && m_step->shown()->entry.id == m_steps->chosen();
}

void HistoryPage::showCustomers()
{
    if (!m_step->shown())
        return;
    const QString title = app::stepWords(m_step->shown()->entry);
    m_customers.ask(app::asking(&app::customersOfStep, m_step->shown()->entry.id),
                    [this, title](const QList<db::CustomerId> &ids) {
                        if (isVisible())
                            emit m_navigator.customersAsked(title, ids);
                    });
}

void HistoryPage::copy()
{
    const db::JournalEntry *step = m_steps->chosenStep();
    if (!step)
        return;
    QString text =
        HistoryWords::moment(*step, m_doer.desk().clock().zone()) + u": "_s + app::stepWords(*step);
    if (!step->agent.isEmpty())
        text += u" ("_s + step->agent + u')';
    QGuiApplication::clipboard()->setText(text);
}

void HistoryPage::showMenu(const QPoint &at)
{
    const auto way = isKnown() ? m_step->way() : std::nullopt;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"stepMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *undo =
        menu->addAction(Icons::icon(u"history"_s), way && way->again ? tr("Do it again") : tr("Undo"), this,
                        &HistoryPage::undo);
    undo->setEnabled(way.has_value());
    QAction *whom = menu->addAction(Icons::icon(u"customers"_s), tr("Show the customers"), this,
                                    &HistoryPage::showCustomers);
    whom->setEnabled(isKnown() && m_step->shown()->count.here > 0);
    menu->addSeparator();
    menu->addAction(Icons::icon(u"copy"_s), tr("Copy\tCtrl+C"), this, &HistoryPage::copy);
    menu->popup(at);
}

} // namespace ui
