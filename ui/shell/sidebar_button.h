#pragma once

#include <QAbstractButton>
#include <QKeySequence>

namespace ui {

/// One entry of the sidebar: icon, text, and the number that waits there. Narrow: the icon alone.
class SidebarButton final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit SidebarButton(const QString &iconName, QWidget *parent = nullptr);

    /// Name on the sidebar; also the accessible name, together with the number.
    void setTitle(const QString &title);
    /// What waits there; 0 shows nothing.
    void setCount(int count);
    int count() const { return m_count; }
    /// What does the same; the tool tip shows it.
    void setKey(const QKeySequence &key);
    void setNarrow(bool narrow);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void tell();
    void paintCount(QPainter &painter) const;

    QString m_icon;
    QKeySequence m_key;
    int m_count = 0;
    bool m_narrow = false;
};

} // namespace ui
