import CarnetCore
import GRDB
import Crypto
