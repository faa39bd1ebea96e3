#pragma once

#include <QScrollArea>

namespace ui {

class PageStack;

/// The pages in a window that may be smaller than what the page in front needs: it scrolls then, both ways,
/// instead of being cut. Elsewhere the page fills it and there is nothing to scroll.
class PageScroll final : public QScrollArea
{
    Q_OBJECT
public:
    /// The stack goes to this object.
    explicit PageScroll(PageStack *pages, QWidget *parent = nullptr);

    QSize minimumSizeHint() const override { return {}; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace ui
