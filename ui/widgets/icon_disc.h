#pragma once

#include <QWidget>

namespace ui {

/// The picture of a page with nothing to show: an icon in a soft disc. Says nothing to a screen reader.
class IconDisc final : public QWidget
{
    Q_OBJECT
public:
    /// `iconName` as in Icons.
    explicit IconDisc(const QString &iconName, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
};

} // namespace ui
