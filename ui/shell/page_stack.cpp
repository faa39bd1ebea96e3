#include "ui/shell/page_stack.h"

#include "ui/shell/page.h"

namespace ui {

PageStack::PageStack(QWidget *parent) : QStackedWidget(parent)
{
    setObjectName(QStringLiteral("pageStackedWidget"));
}

void PageStack::add(PageId id, Factory factory)
{
    m_entries.insert_or_assign(id, Entry{std::move(factory), nullptr});
}

void PageStack::show(PageId id)
{
    const auto found = m_entries.find(id);
    if (found == m_entries.end())
        return;
    Entry &entry = found->second;
    if (!entry.page) {
        entry.page = entry.factory();
        addWidget(entry.page);
    }
    setCurrentWidget(entry.page);
    entry.page->enter();
    emit shown(id);
}

Page *PageStack::made(PageId id) const
{
    const auto found = m_entries.find(id);
    return found == m_entries.end() ? nullptr : found->second.page;
}

} // namespace ui
