#pragma once

#include <QScrollArea>

namespace ui {

/// A scroll area that only scrolls: no frame, no fill, no focus of its own, never sideways.
class PlainScrollArea final : public QScrollArea
{
    Q_OBJECT
public:
    explicit PlainScrollArea(const QString &name, QWidget *content = nullptr, QWidget *parent = nullptr);

    /// The former one is deleted.
    void hold(QWidget *content);
};

} // namespace ui
