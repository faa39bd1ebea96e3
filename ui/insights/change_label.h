#pragma once

#include "ui/theme/text_style.h"

#include <QLabel>

namespace ui {

/// Quiet words that end in dots where there is no room. As the change of a figure, in words with an arrow,
/// they wear the colour of more or fewer, which only repeats them.
class ChangeLabel final : public QLabel
{
    Q_OBJECT
public:
    ChangeLabel(TextStyle style, const QString &objectName, QWidget *parent = nullptr);

    /// direction: more than 0 for more, less for fewer, 0 for neither.
    void setChange(const QString &words, qint64 direction);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    qint64 m_direction = 0;
};

} // namespace ui
