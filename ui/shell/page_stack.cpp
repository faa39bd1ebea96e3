#include "ui/shell/page_stack.h"

#include "ui/shell/page.h"

#include <QCoreApplication>
#include <QEvent>

#include <chrono>

using namespace std::chrono_literals;

namespace ui {

namespace {

constexpr auto kLookForWork = 200ms;
constexpr auto kSettle = 40ms;
constexpr int kMostLooks = 250; // times that long for what a page reads

} // namespace

PageStack::PageStack(QWidget *parent) : QStackedWidget(parent)
{
    setObjectName(QStringLiteral("pageStackedWidget"));
    m_renewing.setSingleShot(true);
    m_renewing.setInterval(kLookForWork);
    m_renewing.callOnTimeout(this, &PageStack::renew);
    m_settling.setInterval(kSettle);
    m_settling.callOnTimeout(this, &PageStack::settle);
}

void PageStack::add(PageId id, Factory factory)
{
    m_entries.insert_or_assign(id, Entry{std::move(factory)});
}

void PageStack::show(PageId id)
{
    const auto found = m_entries.find(id);
    if (found == m_entries.end())
        return;
    Entry &entry = found->second;
    m_place.reset();
    if (entry.page)
        setCurrentWidget(entry.page);
    else
        make(entry);
    entry.page->enter();
    emit shown(id);
}

Page *PageStack::made(PageId id) const
{
    const auto found = m_entries.find(id);
    return found == m_entries.end() ? nullptr : found->second.page;
}

QSize PageStack::minimumSizeHint() const
{
    return currentWidget() ? currentWidget()->minimumSizeHint() : QSize();
}

void PageStack::make(Entry &entry)
{
    entry.page = entry.factory();
    entry.language = QLocale();
    addWidget(entry.page);
    setCurrentWidget(entry.page);
    m_place = std::exchange(entry.place, {});
    if (!m_place)
        return;
    m_place->restore(*entry.page);
    m_patience = kMostLooks;
    m_settling.start();
    QCoreApplication::instance()->installEventFilter(this);
}

void PageStack::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        renew();
    QStackedWidget::changeEvent(event);
}

// Who goes on working meanwhile is not called back to where they were.
bool PageStack::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::MouseButtonPress)
        m_place.reset();
    return QStackedWidget::eventFilter(watched, event);
}

void PageStack::renew()
{
    for (auto &[id, entry] : m_entries) {
        if (!entry.page || entry.language == QLocale())
            continue;
        if (entry.page->isBusy()) {
            m_renewing.start();
            continue;
        }
        Page *before = std::exchange(entry.page, nullptr);
        const bool inFront = currentWidget() == before;
        entry.place.emplace(*before);
        const bool hadKeyboard = entry.place->hadKeyboard();
        before->hide(); // what it keeps of unfinished work when it goes away is kept before the next asks
        if (inFront)
            make(entry);
        removeWidget(before);
        before->deleteLater(); // it may be its own button that changed the language
        if (!inFront)
            continue;
        QWidget *elsewhere = hadKeyboard ? nullptr : window()->focusWidget();
        entry.page->enter();
        if (elsewhere)
            elsewhere->setFocus(Qt::OtherFocusReason);
        settle();
    }
}

void PageStack::settle()
{
    auto *page = qobject_cast<Page *>(currentWidget());
    if (m_place && page && !m_place->settle(*page) && --m_patience > 0)
        return;
    m_place.reset();
    m_settling.stop();
    QCoreApplication::instance()->removeEventFilter(this);
}

} // namespace ui
