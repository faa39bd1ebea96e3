#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace ui {

/// Top of a page: title, quiet sub-title on the same line, room at the right for what the page offers.
class PageHeader final : public QWidget
{
    Q_OBJECT
public:
    explicit PageHeader(const QString &title);

    void setSubtitle(const QString &subtitle);
    QLabel *title() const { return m_title; }
    /// Puts the tabs of a page beside its title.
    void addTabs(QWidget *tabs);
    /// Puts a button or a field at the right end, after those already there.
    void addWidget(QWidget *widget);
    /// The same, before those already there, also in the order of the Tab key.
    void addFirst(QWidget *widget);
    /// Gives all the room behind the title to one bar, in place of the sub-title.
    void takeWhole(QWidget *bar);

private:
    QLabel *m_title;
    QLabel *m_subtitle;
    QHBoxLayout *m_row;
    QWidget *m_first = nullptr; ///< the left-most at the right end
};

} // namespace ui
