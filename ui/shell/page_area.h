#pragma once

#include <QWidget>

namespace ui {

class PageStack;
class Strip;

/// The pages with the strip at their foot: passing news floats over the page, a failure pushes it up.
class PageArea final : public QWidget
{
    Q_OBJECT
public:
    PageArea(PageStack *stack, Strip *strip, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void place();

    PageStack *m_stack;
    Strip *m_strip;
};

} // namespace ui
