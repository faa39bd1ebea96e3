#pragma once

#include "ui/shell/page_id.h"
#include "ui/shell/page_place.h"

#include <QLocale>
#include <QStackedWidget>
#include <QTimer>

#include <functional>
#include <map>
#include <optional>

namespace ui {

class Page;

/// The pages one above the other; each is made when it is shown for the first time, so the start stays fast.
/// A page says its words once, in its constructor: when the language changes, pages are made again, each when
/// it is shown next.
class PageStack final : public QStackedWidget
{
    Q_OBJECT
public:
    using Factory = std::function<Page *()>;

    explicit PageStack(QWidget *parent = nullptr);

    /// `factory` runs at the first show, and again after a change of language.
    void add(PageId id, Factory factory);
    bool has(PageId id) const { return m_entries.contains(id); }
    /// Brings a page to the front, making it if need be; an id that was not added changes nothing.
    void show(PageId id);
    /// The page if it has been made, else nullptr.
    Page *made(PageId id) const;
    /// That of the page in front alone.
    QSize minimumSizeHint() const override;

signals:
    void shown(ui::PageId id);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Entry
    {
        Factory factory;
        Page *page = nullptr;
        QLocale language = {};               ///< the page's
        std::optional<PagePlace> place = {}; ///< of the page that was here
    };
    void make(Entry &entry);
    /// Makes again what speaks the language of before; who has work under way keeps it until that is done.
    void renew();
    void settle();

    std::map<PageId, Entry> m_entries;
    QTimer m_renewing;
    std::optional<PagePlace> m_place; ///< of the page in front, as far as it is still to be restored
    QTimer m_settling;
    int m_patience = 0;
};

} // namespace ui
