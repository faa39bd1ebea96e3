#pragma once

#include <QAbstractButton>

namespace ui {

/// A button that looks like the field it puts into the text.
class FieldChip final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit FieldChip(QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace ui
