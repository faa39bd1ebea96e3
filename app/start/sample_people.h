#pragma once

#include "app/start/random_stream.h"
#include "db/customers/customer.h"

#include <QDate>

namespace app {

/// An invented person with a believable name, numbers and days; `number` counts from 1 and becomes the code,
/// which no real list has: "MAU-0001" (mẫu, sample). Nobody is real: numbers are drawn, e-mails end in
/// example.com. Some of the first have their day today or soon after, so that a small shop too has a morning
/// with something to do.
db::Customer samplePerson(RandomStream &random, QDate today, int number);

} // namespace app
