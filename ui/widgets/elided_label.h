#pragma once

#include "ui/theme/text_style.h"

#include <QLabel>

namespace ui {

/// A text of one line that gives way to what stands beside it: as much of it as there is room for, and dots.
/// Its text() stays whole, and where it is cut its tooltip shows it, unless it has one of its own.
class ElidedLabel final : public QLabel
{
    Q_OBJECT
public:
    ElidedLabel(TextStyle style, const QString &objectName, QWidget *parent = nullptr);

    /// Where the dots go; at the end, if nothing is said.
    void setElideMode(Qt::TextElideMode mode) { m_mode = mode; }
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QString shown() const;

    Qt::TextElideMode m_mode = Qt::ElideRight;
};

} // namespace ui
