/*!40101 SET NAMES utf8mb4 */;
CREATE DATABASE shop;
USE shop;
CREATE TABLE `customer` (
  `id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `name` varchar(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'as printed',
  `kind` enum('person','firm') NOT NULL DEFAULT 'person',
  `born` date DEFAULT NULL,
  `changed` timestamp NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
  PRIMARY KEY (`id`),
  KEY `by_name` (`name`(20)),
  FULLTEXT KEY `words` (`name`)
) ENGINE=InnoDB AUTO_INCREMENT=7 DEFAULT CHARSET=utf8mb3 COMMENT='who buys';
CREATE TABLE `orders` (
  `id` bigint PRIMARY KEY,
  `customer_id` int unsigned,
  `total` decimal(10,2) CHECK (total >= 0),
  `tax` decimal(10,2) GENERATED ALWAYS AS (`total` * 0.2) STORED,
  CONSTRAINT `orders_customer` FOREIGN KEY (`customer_id`) REFERENCES `shop`.`customer` (`id`) ON DELETE SET NULL
) PARTITION BY HASH (id) PARTITIONS 4;
DELIMITER ;;
CREATE DEFINER=`root`@`localhost` TRIGGER `taxed` BEFORE INSERT ON `orders` FOR EACH ROW BEGIN SET NEW.total = 1; END ;;
DELIMITER ;
/*!50001 CREATE ALGORITHM=UNDEFINED */ /*!50013 DEFINER=`root`@`localhost` SQL SECURITY INVOKER */
/*!50001 VIEW `big` AS select `c`.`name` AS `name` from `customer` `c` */;
INSERT INTO customer VALUES (1);
ALTER TABLE nothing ADD x int;
