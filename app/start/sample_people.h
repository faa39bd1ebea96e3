#pragma once

#include "app/start/random_stream.h"
#include "db/customers/customer.h"

#include <QDate>

namespace app {

/// An invented person with a believable name, numbers and days; `number` counts from 1 and becomes the code.
/// Nobody is real: numbers are drawn, e-mails end in example.com.
db::Customer samplePerson(RandomStream &random, QDate today, int number);

} // namespace app
