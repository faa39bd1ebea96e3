#include "ui/shell/page_scroll.h"

#include "ui/shell/page_stack.h"

#include <QCoreApplication>
#include <QEvent>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// At least as large as the page in front can be. The scroll area would give the stack itself all the height
/// that its pages would like, for their wrapped words.
class PageRoom final : public QWidget
{
public:
    explicit PageRoom(PageStack *pages) : m_pages(pages) { pages->setParent(this); }

    QSize minimumSizeHint() const override { return m_pages->minimumSizeHint(); }

protected:
    void resizeEvent(QResizeEvent *) override { m_pages->setGeometry(rect()); }

private:
    PageStack *m_pages;
};

} // namespace

PageScroll::PageScroll(PageStack *pages, QWidget *parent) : QScrollArea(parent)
{
    setObjectName(u"pageScrollArea"_s);
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    setWidget(new PageRoom(pages));
    widget()->setAutoFillBackground(false); // QScrollArea switches it on
    // Another page needs another room.
    connect(pages, &PageStack::currentChanged, this,
            [this] { QCoreApplication::postEvent(this, new QEvent(QEvent::LayoutRequest)); });
}

bool PageScroll::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        QCoreApplication::postEvent(this, new QEvent(QEvent::LayoutRequest)); // it looks at its content again
    return QScrollArea::eventFilter(watched, event);
}

} // namespace ui
