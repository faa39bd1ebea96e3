#pragma once

#include "ui/theme/text_style.h"

#include <QLabel>

namespace app {
struct Insight;
}

namespace ui {

/// Quiet words that end in dots where there is no room. As the change of a figure, in words with an arrow,
/// they wear the colour of more or fewer, which only repeats them.
class ChangeLabel final : public QLabel
{
    Q_OBJECT
public:
    ChangeLabel(TextStyle style, const QString &objectName, QWidget *parent = nullptr);

    /// The change since the period before, which a tooltip names; empty where nothing is compared.
    void setChange(const app::Insight &insight);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double m_direction = 0;
};

} // namespace ui
