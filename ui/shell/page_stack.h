#pragma once

#include "ui/shell/page_id.h"

#include <QStackedWidget>

#include <functional>
#include <map>

namespace ui {

class Page;

/// The pages one above the other; each is made when it is shown for the first time, so the start stays fast.
class PageStack final : public QStackedWidget
{
    Q_OBJECT
public:
    using Factory = std::function<Page *()>;

    explicit PageStack(QWidget *parent = nullptr);

    void add(PageId id, Factory factory);
    bool has(PageId id) const { return m_entries.contains(id); }
    /// Brings a page to the front, making it if need be; an id that was not added changes nothing.
    void show(PageId id);
    /// The page if it has been made, else nullptr.
    Page *made(PageId id) const;

signals:
    void shown(ui::PageId id);

private:
    struct Entry
    {
        Factory factory;
        Page *page = nullptr;
    };
    std::map<PageId, Entry> m_entries;
};

} // namespace ui
