#pragma once

#include "ui/shell/page_id.h"

#include <QVariantMap>
#include <QWidget>

class QVBoxLayout;

namespace ui {

class PageHeader;

/// Base of every page: margins, header, and the column the page fills. A page is made at its first show, and
/// again when the language changes.
class Page : public QWidget
{
    Q_OBJECT
public:
    explicit Page(PageId id, QWidget *parent = nullptr);

    PageId id() const { return m_id; }
    PageHeader *header() const { return m_header; }

    /// The page comes to the front: put the keyboard where work starts.
    virtual void enter() {}
    /// What a page made in its stead, in another language, has to know to stand where this one stands.
    virtual QVariantMap place() const { return {}; }
    /// Stands where another one stood.
    virtual void restorePlace(const QVariantMap &) {}
    /// What the program's menu opens under: the page's button for it, else its title.
    virtual QWidget *menuPlace() const;
    /// Work is under way that would end with the page.
    virtual bool isBusy() const;

protected:
    /// Where the page puts its content, under the header.
    QVBoxLayout *body() const { return m_body; }

private:
    PageId m_id;
    PageHeader *m_header;
    QVBoxLayout *m_body;
};

} // namespace ui
