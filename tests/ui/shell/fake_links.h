#pragma once

#include "ui/shell/link_opener.h"

#include <QList>
#include <QUrl>

/// Takes links and opens nothing.
class FakeLinks final : public ui::LinkOpener
{
public:
    bool open(const QUrl &link) override
    {
        opened.append(link);
        return answers;
    }
    QList<QUrl> opened;
    bool answers = true;
};
