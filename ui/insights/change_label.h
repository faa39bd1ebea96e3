#pragma once

#include <QLabel>

namespace ui {

/// How a figure has changed, in words with an arrow; the colour of more or fewer only repeats it.
class ChangeLabel final : public QLabel
{
    Q_OBJECT
public:
    explicit ChangeLabel(const QString &objectName, QWidget *parent = nullptr);

    /// direction: more than 0 for more, less for fewer, 0 for neither.
    void setChange(const QString &words, qint64 direction);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    qint64 m_direction = 0;
};

} // namespace ui
